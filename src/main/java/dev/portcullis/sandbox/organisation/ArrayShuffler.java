package dev.portcullis.sandbox.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Puts every array of a compact JSON text into another order. */
final class ArrayShuffler {
    private final String text;
    private final Random random;
    private int at;

    private ArrayShuffler(String text, Random random) {
        this.text = text;
        this.random = random;
    }

    static String shuffle(String json, Random random) {
        return new ArrayShuffler(json, random).value();
    }

    private String value() {
        return switch (text.charAt(at)) {
            case '[' -> array();
            case '{' -> object();
            case '"' -> string();
            default -> word();
        };
    }

    private String array() {
        List<String> elements = new ArrayList<>();
        at++;
        while (text.charAt(at) != ']') {
            elements.add(value());
            skipComma();
        }
        at++;
        Collections.shuffle(elements, random);
        return JsonText.array(elements);
    }

    private String object() {
        List<String> pairs = new ArrayList<>();
        at++;
        while (text.charAt(at) != '}') {
            String key = string();
            at++;
            pairs.add(key + ":" + value());
            skipComma();
        }
        at++;
        return "{" + String.join(",", pairs) + "}";
    }

    private String string() {
        int start = at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return text.substring(start, at);
    }

    private String word() {
        int start = at;
        while (",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipComma() {
        if (text.charAt(at) == ',') {
            at++;
        }
    }
}
