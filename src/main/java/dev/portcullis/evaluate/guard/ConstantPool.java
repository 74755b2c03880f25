package dev.portcullis.evaluate.guard;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** All that a class file refers to. Names are internal ones, with slashes. */
final class ConstantPool {
    record Member(String owner, String name, String descriptor) {}

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    /** Numbers, texts, names, descriptors, handles of members that stand here too, and calls bound by such handles. */
    private static final Set<Integer> HARMLESS = Set.of(1, 3, 4, 5, 6, 8, 12, 15, 16, 18);

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private boolean unknown;

    ConstantPool(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int offset = reader.getItem(index);
            // The place behind a long or a double is empty.
            if (offset > 0) {
                add(reader, offset, buffer);
            }
        }
    }

    private void add(ClassReader reader, int offset, char[] buffer) {
        int tag = reader.readByte(offset - 1);
        switch (tag) {
            case CLASS -> types.add(reader.readUTF8(offset, buffer));
            case FIELD, METHOD, INTERFACE_METHOD -> {
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                members.add(new Member(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(nameAndType, buffer),
                        reader.readUTF8(nameAndType + 2, buffer)));
            }
            default -> unknown |= !HARMLESS.contains(tag);
        }
    }

    Set<String> types() {
        return types;
    }

    Set<Member> members() {
        return members;
    }

    boolean hasUnknown() {
        return unknown;
    }

    /** The type of an array's elements, or the type itself; empty for numbers and truth values. */
    static String element(String type) {
        if (!type.startsWith("[")) {
            return type;
        }
        Type element = Type.getType(type).getElementType();
        return element.getSort() == Type.OBJECT ? element.getInternalName() : "";
    }
}
