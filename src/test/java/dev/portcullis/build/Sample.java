package dev.portcullis.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way in which javac links at run time; each method without parameters gives what it found. */
@SuppressWarnings({
    "ArrayToString",
    "EqualsNull",
    "ReturnValueIgnored",
    "SelfEquals",
    "UnnecessaryBoxedVariable",
    "UnnecessaryLambda",
    "UnnecessaryMethodReference"
})
final class Sample {
    interface Greeting {
        String name();

        default String greet() {
            Supplier<String> quiet = () -> hidden() + "!";
            return quiet.get();
        }

        private String hidden() {
            Function<String, String> add = "Hello "::concat;
            return add.apply(name());
        }

        static String twice(Greeting greeting) {
            UnaryOperator<String> again = text -> text + " " + greeting.greet();
            return again.apply(greeting.greet());
        }
    }

    interface Many {
        String join(
                boolean flag,
                char letter,
                byte small,
                short less,
                int number,
                float part,
                long big,
                double exact,
                Object any);
    }

    record Empty() {}

    record All(
            boolean flag,
            char letter,
            byte small,
            short less,
            int number,
            float part,
            long big,
            double exact,
            String text,
            int[] numbers,
            List<String> texts) {}

    private static final class Hidden {
        private final String text;

        private Hidden(String text) {
            this.text = text;
        }

        private String told() {
            return "<" + text + ">";
        }
    }

    private final String own = "own";

    String withoutAnything() {
        Supplier<String> one = () -> "one";
        return one.get() + Objects.equals(one, one);
    }

    String whatCapturesNothingIsMadeOnce() {
        List<Supplier<String>> made = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            made.add(() -> "x");
        }
        return "" + (made.get(0) == made.get(1));
    }

    String capturingAllKinds() {
        boolean flag = true;
        char letter = 'c';
        byte small = -8;
        short less = -16;
        int number = 32;
        float part = 0.5f;
        long big = Long.MAX_VALUE;
        double exact = -0.0;
        Supplier<String> all = () -> own + flag + letter + small + less + number + part + big + exact;
        return all.get();
    }

    String givingAllKinds() {
        Many many = (flag, letter, small, less, number, part, big, exact, any) ->
                "" + flag + letter + small + less + number + part + big + exact + any;
        return many.join(false, '\u0001', (byte) 1, (short) 2, 3, 4f, 5L, 6d, null);
    }

    String references() {
        Function<String, Integer> length = String::length;
        BiFunction<String, String, Boolean> begins = String::startsWith;
        Function<Object, String> text = String::valueOf;
        Function<String, Hidden> hidden = Hidden::new;
        Function<Hidden, String> told = Hidden::told;
        IntFunction<int[]> array = int[]::new;
        Function<int[], Object> copied = int[]::clone;
        Supplier<String> bound = this::privately;
        Supplier<ArrayList<String>> list = ArrayList::new;
        return length.apply("four")
                + begins.apply("four", "fo").toString()
                + text.apply(null)
                + hidden.andThen(told).apply("private")
                + ((int[]) copied.apply(array.apply(3))).length
                + bound.get()
                + list.get();
    }

    private String privately() {
        return own;
    }

    String conversions() {
        ToLongFunction<String> widened = String::length;
        ToDoubleFunction<Integer> unboxedAndWidened = Integer::intValue;
        Function<Integer, Object> boxed = Math::abs;
        Function<Character, Integer> number = Character::getNumericValue;
        ToIntFunction<Object> cast = value -> (Integer) value;
        ToIntFunction<Integer> unboxed = value -> value;
        LongSupplier fromInt = () -> 7;
        DoubleUnaryOperator root = Math::sqrt;
        IntPredicate even = value -> value % 2 == 0;
        BiFunction<Long, Long, Long> greater = Math::max;
        return widened.applyAsLong("abc")
                + unboxedAndWidened.applyAsDouble(4)
                + boxed.apply(-5).toString()
                + number.apply('7')
                + cast.applyAsInt(9)
                + unboxed.applyAsInt(10)
                + fromInt.getAsLong()
                + root.applyAsDouble(2.25)
                + even.test(3)
                + greater.apply(1L, 2L);
    }

    String whatIsGivenIsNotAlwaysWanted() {
        List<Long> numbers = new ArrayList<>();
        Consumer<Long> add = numbers::add;
        add.accept(3L);
        Consumer<Integer> twoWords = Long::valueOf;
        twoWords.accept(4);
        return numbers + "";
    }

    String within() {
        Function<Integer, Function<Integer, Supplier<Integer>>> nested = one -> two -> () -> one + two;
        Supplier<String> inner = new Object() {
            Supplier<String> supplier() {
                return () -> "inner " + own;
            }
        }.supplier();
        return nested.apply(1).apply(2).get() + inner.get() + Greeting.twice(() -> "Zoë");
    }

    String streams() {
        return Stream.of("b", "a", "cc")
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                        .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.joining("+")))
                + Optional.<String>empty().map(String::trim).orElseGet(() -> own);
    }

    String joined() {
        String nothing = null;
        char[] letters = {'a'};
        String first = "\u0001\u0002" + own + "\u0002" + nothing + 1L + '\u0002';
        return first
                + (letters + "").startsWith("[C")
                + (byte) 3
                + (short) 4
                + 1.5f
                + 2.5d
                + true
                + new StringBuilder("x");
    }

    String failures() {
        Function<Object, Integer> wrong = text -> ((String) text).length();
        try {
            return "" + wrong.apply(1);
        } catch (ClassCastException expected) {
            return "refused";
        }
    }

    String records() {
        int[] numbers = {1};
        var one = new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a"));
        var same = new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a"));
        List<All> others = List.of(
                new All(false, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'y', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 2, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 3, 3, Float.NaN, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 4, Float.NaN, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, 0f, 5, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 6, -0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, 0.0, null, numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, "", numbers, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, new int[] {1}, List.of("a")),
                new All(true, 'x', (byte) 1, (short) 2, 3, Float.NaN, 5, -0.0, null, numbers, List.of()));
        var plain = new All(true, 'x', (byte) 1, (short) 2, 3, 0.5f, 5, -0.0, "t", null, List.of("a"));
        return "" + one.equals(same) + one.equals(one) + one.equals(null) + one.equals((Object) "one")
                + others.stream().filter(one::equals).count()
                + (one.hashCode() == same.hashCode()) + plain.hashCode()
                + new Empty().equals(new Empty()) + new Empty().hashCode() + new Empty() + plain.texts();
    }
}
