package dev.portcullis.control;

import java.util.List;

/**
 * The value in force of one parameter: a fact that rules see.
 *
 * @param control the id of the control
 * @param name the parameter's name
 * @param value a Long, String, Boolean, List of String, or List of Lists of two Strings
 */
public record Parameter(String control, String name, Object value) {

    /** The value of an integer parameter. */
    public long number() {
        return (Long) value;
    }

    /** The value of a text parameter. */
    public String text() {
        return (String) value;
    }

    /** The value of a boolean parameter. */
    public boolean flag() {
        return (Boolean) value;
    }

    /** The value of a list of text. */
    @SuppressWarnings("unchecked") // the declaration's type was checked when the value was read
    public List<String> texts() {
        return (List<String>) value;
    }

    /** The value of a list of pairs. */
    @SuppressWarnings("unchecked") // the declaration's type was checked when the value was read
    public List<List<String>> pairs() {
        return (List<List<String>>) value;
    }
}
