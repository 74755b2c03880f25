package dev.portcullis.features.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step, or a word in steps, means to people who write examples. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Explained {
    /** A sentence. */
    String value();

    /** Steps in Gherkin, one of which is this one; of a word, the word in use. */
    String example();
}
