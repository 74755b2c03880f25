package dev.portcullis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portcullis.control.Parameter;
import dev.portcullis.evaluate.AsOf;
import dev.portcullis.evaluate.expected.Compared;
import dev.portcullis.snapshot.SnapshotRecord;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules name the components and derived values of records as properties, and some names do not work: Drools takes any
 * substring of these two method names for its own, and others are keywords.
 */
class RecordNamesTest {
    private static final String TAKEN = "alphaIndexedBy betaIndexedBy";
    private static final Set<String> KEYWORDS = Set.of("bind", "and", "or", "not", "get", "exists", "eval", "from");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "getClass");

    @TestFactory
    Stream<DynamicTest> every_property_of_a_fact_can_be_named_in_a_rule() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SnapshotRecord.class.getPackageName(), Compared.class.getPackageName());
        Stream<Class<?>> facts = classes.stream().map(JavaClass::reflect).filter(Class::isRecord);

        return Stream.concat(facts, Stream.of(Parameter.class, AsOf.class))
                .flatMap(fact -> Arrays.stream(fact.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .map(method -> DynamicTest.dynamicTest(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(), () -> legal(method)));
    }

    private static void legal(Method method) {
        String name = method.getName();
        assertThat(TAKEN).doesNotContain(name);
        assertThat(KEYWORDS).doesNotContain(name);
        assertThat(name).doesNotMatch("(is|get)[A-Z].*").hasSizeGreaterThan(1);
    }
}
