package dev.portcullis.cli;

import dev.portcullis.cli.terminal.Console;
import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Gives each command the console; picocli makes the rest. */
final class Wiring implements CommandLine.IFactory {
    private final Console console;

    Wiring(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(console));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
