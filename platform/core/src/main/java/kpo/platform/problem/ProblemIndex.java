package kpo.platform.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Finds at build time every enum that is a {@link Problem}: nobody keeps a list of them. */
public class ProblemIndex implements BuildCompatibleExtension {

    private final Set<String> found = new TreeSet<>();

    @Enhancement(types = Problem.class, withSubtypes = true)
    public void find(ClassConfig type) {
        ClassInfo info = type.info();
        if (info.isEnum()) {
            found.add(info.name());
        }
    }

    @Synthesis
    public void keep(SyntheticComponents components) {
        components
                .addBean(ProblemEnums.class)
                .type(ProblemEnums.class)
                .scope(Singleton.class)
                .withParam("enums", found.toArray(String[]::new))
                .createWith(Creator.class);
    }

    /** Makes the bean from the names that were found. */
    public static class Creator implements SyntheticBeanCreator<ProblemEnums> {

        @Override
        public ProblemEnums create(Instance<Object> lookup, Parameters parameters) {
            return new ProblemEnums(Arrays.stream(parameters.get("enums", String[].class))
                    .map(Creator::load)
                    .toList());
        }

        private static Class<?> load(String name) {
            try {
                return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
