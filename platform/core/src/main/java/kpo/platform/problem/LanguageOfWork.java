package kpo.platform.problem;

import java.util.function.Supplier;

/** The language of work that outlives its request: of whoever asked for it, who reads the outcome later. */
public final class LanguageOfWork {

    private static final ThreadLocal<Language> CURRENT = new ThreadLocal<>();

    private LanguageOfWork() {}

    /** What is refused meanwhile on this thread is explained in the language. */
    public static <T> T in(Language language, Supplier<T> work) {
        CURRENT.set(language);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Null outside such work. */
    static Language current() {
        return CURRENT.get();
    }
}
