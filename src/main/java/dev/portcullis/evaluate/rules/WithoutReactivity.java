package dev.portcullis.evaluate.rules;

import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools not to find out which properties of a fact a rule reacts to: no rule changes a fact, and to find out it
 * reads every annotation of every fact. Drools asks for this one option only; its own configuration would load the
 * compiler.
 */
final class WithoutReactivity implements KnowledgeBuilderConfiguration {
    @Override
    @SuppressWarnings("unchecked") // The key of an option says of which type it is.
    public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> key) {
        if (key.equals(PropertySpecificOption.KEY)) {
            return (C) PropertySpecificOption.DISABLED;
        }
        throw unexpected();
    }

    @Override
    public String getProperty(String name) {
        throw unexpected();
    }

    @Override
    public boolean setProperty(String name, String value) {
        throw unexpected();
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw unexpected();
    }

    @Override
    public void makeImmutable() {
        // It is.
    }

    @Override
    public ClassLoader getClassLoader() {
        throw unexpected();
    }

    @Override
    public <
                    X extends
                            OptionsConfiguration<
                                            KnowledgeBuilderOption,
                                            SingleValueKieBuilderOption,
                                            MultiValueKieBuilderOption>>
            X as(ConfigurationKey<X> key) {
        throw unexpected();
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("Drools asks for more than the one option that is given");
    }
}
