package dev.portcullis.sandbox.organisation;

import java.util.List;
import java.util.function.Predicate;

/** The portal users of one user type, as JSON text. Immutable. */
public interface PortalUsers {
    Predicate<String> ACTIVE = record -> record.contains("\"active\":true");
    Predicate<String> EVERYBODY = record -> true;

    /** How many the filter lets through. */
    int count(Predicate<String> filter);

    /** Of those whom the filter lets through, at most {@code size} from number {@code start} on, counted from 0. */
    List<String> slice(Predicate<String> filter, long start, int size);
}
