package dev.portcullis.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Takes an argument for the name of a file. A class, as the handlers of failures are: a class-data archive holds no
 * interface of picocli's age once a lambda was made of it, nor the twenty-five converters that are of that interface.
 */
final class PathText implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new TypeConversionException("this system cannot name a file '" + text + "'");
        }
    }
}
