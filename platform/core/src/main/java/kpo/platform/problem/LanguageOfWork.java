package kpo.platform.problem;

import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

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

    /** Of the work that runs on this thread, else of the request that is being answered; English outside both. */
    public static Language spoken() {
        if (CURRENT.get() != null) {
            return CURRENT.get();
        }
        var call = CurrentRequestManager.get();
        return Language.preferred(call == null ? null : call.serverRequest().getRequestHeader("Accept-Language"));
    }
}
