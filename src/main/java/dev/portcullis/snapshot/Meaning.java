package dev.portcullis.snapshot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact, or a property of one, means to those who write rules; {@code portcullis rules facts} shows it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Meaning {
    /** One phrase, without a full stop. */
    String value();

    /** Where Zoho's API says it: of a fact the call, of a property the key in the answer; empty when it is derived. */
    String from() default "";

    /** All the words the property can be, where they are ours; empty when any text is possible. */
    String[] words() default {};
}
