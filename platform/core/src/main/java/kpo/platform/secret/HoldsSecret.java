package kpo.platform.secret;

/** An answer with a secret that is shown once: what is kept of it for a repeated request is sealed. */
public interface HoldsSecret {}
