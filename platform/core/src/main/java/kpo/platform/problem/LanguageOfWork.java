package kpo.platform.problem;

import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The language of work that outlives its request: of whoever asked for it, who reads the outcome later. */
public final class LanguageOfWork {

    private static final ThreadLocal<Language> CURRENT = new ThreadLocal<>();

    private static final String SPOKEN = LanguageOfWork.class.getName();

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

    /**
     * Of the work that runs on this thread, else of the request that is being answered; English outside both. Whoever asks
     * is about to say something: the answer names the language, and that it depends on what the caller reads.
     */
    public static Language spoken() {
        if (CURRENT.get() != null) {
            return CURRENT.get();
        }
        var call = CurrentRequestManager.get();
        if (call == null) {
            return Language.EN;
        }
        if (call.getProperty(SPOKEN) instanceof Language spoken) {
            return spoken;
        }
        Language language = Language.preferred(call.serverRequest().getRequestHeader("Accept-Language"));
        call.setProperty(SPOKEN, language);
        if (!call.serverResponse().headWritten()) {
            call.serverResponse().setResponseHeader("Content-Language", language.tag());
            call.serverResponse().addResponseHeader("Vary", "Accept-Language");
        }
        return language;
    }
}
