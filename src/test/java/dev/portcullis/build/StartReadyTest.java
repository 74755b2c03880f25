package dev.portcullis.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

/** What is rewritten does what it did. */
class StartReadyTest {
    private static final List<String> OLD = List.of("CommandLine.class", "CommandLine$Range.class");
    private static final String SAMPLE = Sample.class.getName();

    @TempDir
    Path folder;

    @Test
    void whatever_a_class_links_it_does_the_same_without() throws Exception {
        Map<String, byte[]> files = files();
        Set<String> rewritten = StartReady.rewrite(files, getClass().getClassLoader());

        Map<String, Object> before = answers(Sample.class);
        Map<String, Object> after = answers(loaded(files).loadClass(SAMPLE));

        assertThat(before).hasSize(12).doesNotContainValue("");
        assertThat(after).isEqualTo(before);
        assertThat(rewritten).contains(SAMPLE, SAMPLE + "$Greeting", SAMPLE + "$All", "picocli.CommandLine");
    }

    @Test
    void nothing_is_linked_any_more_but_what_a_record_says_of_itself() throws Exception {
        Map<String, byte[]> files = files();
        List<String> before = links(files);

        StartReady.rewrite(files, getClass().getClassLoader());

        assertThat(before)
                .hasSizeGreaterThan(60)
                .contains("LambdaMetafactory", "StringConcatFactory", "ObjectMethods hashCode", "ObjectMethods equals");
        assertThat(links(files)).containsExactly("ObjectMethods toString", "ObjectMethods toString");
    }

    @Test
    void a_class_that_is_linked_at_no_time_stays_as_it_is() throws Exception {
        Map<String, byte[]> files = files();
        String hidden = SAMPLE.replace('.', '/') + "$Many.class";
        byte[] before = files.get(hidden);

        Set<String> rewritten = StartReady.rewrite(files, getClass().getClassLoader());

        assertThat(files.get(hidden)).isSameAs(before);
        assertThat(rewritten).doesNotContain(SAMPLE + "$Many");
    }

    @Test
    void what_is_too_old_to_be_verified_fast_says_its_types() throws Exception {
        Map<String, byte[]> files = files();
        assertThat(version(files.get("picocli/CommandLine.class"))).isLessThan(Opcodes.V1_6);

        StartReady.rewrite(files, getClass().getClassLoader());

        assertThat(version(files.get("picocli/CommandLine.class"))).isEqualTo(Opcodes.V1_8);
        // Verified with the types it says.
        assertThat(loaded(files).loadClass("picocli.CommandLine").getDeclaredMethods())
                .hasSameSizeAs(CommandLine.class.getDeclaredMethods());
    }

    @Test
    void the_jar_is_replaced_and_comes_out_the_same_each_time() throws Exception {
        Path one = folder.resolve("one.jar");
        Path two = folder.resolve("two.jar");
        Jar.write(files(), one);
        Jar.write(files(), two);
        byte[] before = Files.readAllBytes(one);

        StartReady.main(new String[] {one.toString()});
        StartReady.main(new String[] {two.toString()});

        assertThat(Files.readAllBytes(one)).isNotEqualTo(before).isEqualTo(Files.readAllBytes(two));
        assertThat(Jar.read(one).keySet()).containsAll(files().keySet()).contains("text.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**.ready");
    }

    @Test
    void a_jar_with_nothing_to_rewrite_is_not_the_program() throws Exception {
        Path jar = folder.resolve("empty.jar");
        Jar.write(Map.of("text.txt", new byte[0]), jar);

        assertThatThrownBy(() -> StartReady.main(new String[] {jar.toString()}))
                .hasMessageContaining("nothing to rewrite was found");
    }

    /** The sample's classes, one that is old, and what is no class. */
    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        Path classes = Path.of("target/test-classes/dev/portcullis/build");
        try (var found = Files.list(classes)) {
            for (Path file : found.sorted().toList()) {
                if (file.getFileName().toString().matches("Sample(\\$.*)?\\.class")) {
                    files.put("dev/portcullis/build/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(files).hasSize(7);
        for (String name : OLD) {
            try (InputStream old = CommandLine.class.getResourceAsStream(name)) {
                files.put("picocli/" + name, old.readAllBytes());
            }
        }
        files.put("text.txt", new byte[] {1, 2});
        return files;
    }

    private static ClassLoader loaded(Map<String, byte[]> files) {
        return new ClassLoader(StartReadyTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                byte[] bytes = files.get(name.replace('.', '/') + ".class");
                Class<?> known = findLoadedClass(name);
                return known != null
                        ? known
                        : bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static Map<String, Object> answers(Class<?> sample) throws Exception {
        Constructor<?> constructor = sample.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object made = constructor.newInstance();
        var answers = new TreeMap<String, Object>();
        for (Method method : sample.getDeclaredMethods()) {
            if (!method.isSynthetic()
                    && method.getParameterCount() == 0
                    && !method.getName().equals("privately")) {
                method.setAccessible(true);
                answers.put(method.getName(), method.invoke(made));
            }
        }
        return answers;
    }

    private static List<String> links(Map<String, byte[]> files) {
        var links = new ArrayList<String>();
        List<byte[]> classes = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".class"))
                .map(Map.Entry::getValue)
                .toList();
        for (byte[] bytes : classes) {
            new ClassReader(bytes).accept(new LinkFinder(links), 0);
        }
        return links;
    }

    private static int version(byte[] bytes) {
        return new ClassReader(Arrays.copyOf(bytes, bytes.length)).readUnsignedShort(6);
    }

    private static final class LinkFinder extends ClassVisitor {
        private final List<String> links;

        private LinkFinder(List<String> links) {
            super(Opcodes.ASM9);
            this.links = links;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    String factory = bootstrap.getOwner().replaceFirst(".*/", "");
                    links.add(factory.equals("ObjectMethods") ? factory + " " + called : factory);
                }
            };
        }
    }
}
