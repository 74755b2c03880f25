package dev.portcullis.features.steps;

import java.util.List;

/** The classes that hold steps and words, in the order in which they are explained. */
public final class StepClasses {
    public static final List<Class<?>> ALL = List.of(
            PortalSteps.class,
            UserTypeSteps.class,
            UserSteps.class,
            GivenFileSteps.class,
            SettingSteps.class,
            AttestationSteps.class,
            CoverageSteps.class,
            AssessmentSteps.class,
            Words.class);

    private StepClasses() {}
}
