package dev.portcullis.evaluate.guard;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Judges the code of one generated method: no loop, no list of a fact changed, no regular expression without end. */
final class CodeWalk extends MethodVisitor {
    private final String method;
    private final Consumer<String> refusals;
    private final Set<Label> passed = new HashSet<>();
    private @Nullable Object constant;

    CodeWalk(String method, Consumer<String> refusals) {
        super(Opcodes.ASM9);
        this.method = method;
        this.refusals = refusals;
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        jump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        jump(otherwise);
        for (Label label : labels) {
            jump(label);
        }
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        jump(otherwise);
        for (Label label : labels) {
            jump(label);
        }
    }

    private void jump(Label label) {
        if (passed.contains(label)) {
            refusals.accept("a rule may not hold a loop");
        }
        constant = null;
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant = value;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals("java/util/regex/Pattern") && name.equals("compile")) {
            if (!(constant instanceof String regex) || !RegexGuard.endsSoon(regex)) {
                refusals.accept("this regular expression could take for ever; " + RegexGuard.RULE);
            }
        }
        // Drools gathers rules in lists; lists that a rule meets are parts of facts.
        if (owner.equals("java/util/List") && name.equals("add") && !method.equals("<init>")) {
            refusals.accept("a rule may not use java.util.List.add");
        }
        constant = null;
    }
}
