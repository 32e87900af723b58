package kpo.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private final TargetGuard guard = new TargetGuard(false, PORTS, Set.of("trusted.internal"), host -> {
        if (host.equals("hooks.example.com")) {
            return new InetAddress[] {InetAddress.getByName("93.184.216.34")};
        }
        if (host.equals("trusted.internal") || host.equals("inside.example.com")) {
            return new InetAddress[] {InetAddress.getByName("10.1.2.3")};
        }
        // Literals need no lookup.
        return InetAddress.getAllByName(host);
    });

    @Test
    void a_host_in_the_public_internet_is_connected_to_by_the_address_that_was_checked() throws Exception {
        Target target = guard.check("https://hooks.example.com/kpo?x=1");

        assertThat(target.address().getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.pathAndQuery()).isEqualTo("/kpo?x=1");
        assertThat(guard.check("https://hooks.example.com:8443").pathAndQuery()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "https:///nowhere",
                "hooks.example.com",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:0/",
                "https://me:you@hooks.example.com/",
                "https://hooks.example.com@10.0.0.1/",
                "https://hooks.example.com/#there",
                "https://hooks.example.com\\@10.0.0.1/",
                "https://inside.example.com/",
                "https://localhost/",
                "https://internal/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:0:4136:e378::1]/",
                "https://[2001:db8::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[fd00:ec2::254]/"
            })
    void whatever_leads_elsewhere_is_refused(String url) {
        assertThatThrownBy(() -> guard.check(url)).isInstanceOf(TargetRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/", "https://[2606:4700::1111]/", "https://[64:ff9b::5db8:d822]/"})
    void public_addresses_pass(String url) throws Exception {
        assertThat(guard.check(url).address()).isNotNull();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        TargetGuard both = new TargetGuard(false, PORTS, Set.of(), host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")});

        assertThatThrownBy(() -> both.check("https://hooks.example.com/")).hasMessageContaining("public internet");
    }

    @Test
    void a_name_that_leads_inside_after_its_registration_is_refused_at_the_next_delivery() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        TargetGuard rebound = new TargetGuard(
                false, PORTS, Set.of(), host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

        Target registered = rebound.check("https://rebind.example.com/");

        assertThat(registered.address().getHostAddress()).isEqualTo("93.184.216.34");
        assertThatThrownBy(() -> rebound.check("https://rebind.example.com/")).isInstanceOf(TargetRefusal.class);
    }

    @Test
    void a_trusted_host_may_be_anywhere_and_a_refusal_names_no_address() throws Exception {
        assertThat(guard.check("http://trusted.internal:9000/").address().getHostAddress())
                .isEqualTo("10.1.2.3");
        assertThatThrownBy(() -> guard.check("https://inside.example.com/"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("10.1.2.3"));
    }

    @Test
    void an_unknown_name_is_refused() {
        TargetGuard nobody = new TargetGuard(false, PORTS, Set.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> nobody.check("https://hooks.example.com/")).hasMessageContaining("not known");
    }
}
