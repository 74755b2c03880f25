package dev.portcullis.sandbox.api;

import dev.portcullis.sandbox.call.Errors;
import dev.portcullis.sandbox.call.Refusal;
import java.util.List;
import java.util.Map;

/** The part of a list that a request asks for; pages count from 1. */
record Page(int number, int size) {
    private static final int LARGEST = 200;

    static Page of(Map<String, String> query) {
        return new Page(number(query, "page", 1, Integer.MAX_VALUE), number(query, "per_page", LARGEST, LARGEST));
    }

    <T> List<T> slice(List<T> all) {
        return all.subList((int) Math.min(start(), all.size()), (int) Math.min(start() + size, all.size()));
    }

    boolean moreAfter(int total) {
        return start() + size < total;
    }

    long start() {
        return (number - 1L) * size;
    }

    private static int number(Map<String, String> query, String name, int preset, int largest) {
        String given = query.getOrDefault(name, Integer.toString(preset));
        try {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(Errors.invalidParameter(name));
    }
}
