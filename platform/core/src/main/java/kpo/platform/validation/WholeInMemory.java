package kpo.platform.validation;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Bodies and rows are records, whole in memory; no entity bears constraints. Else each field is asked for whether Hibernate
 * has loaded it, and the answer is kept, which takes longer than to check the field.
 */
@Singleton
class WholeInMemory implements ValidatorFactoryCustomizer, TraversableResolver {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validation) {
        validation.traversableResolver(this);
        validation.enableTraversableResolverResultCache(false);
    }

    @Override
    public boolean isReachable(Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        return true;
    }
}
