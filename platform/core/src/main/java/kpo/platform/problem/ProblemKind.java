package kpo.platform.problem;

/** A kind of refusal in the catalogue: what its code means, in one language. */
record ProblemKind(String type, String code, int status, String title, String text) {}
