package kpo.platform.webhook;

/** Why nothing is sent to an address. */
class TargetRefusal extends Exception {

    TargetRefusal(String reason) {
        super(reason);
    }
}
