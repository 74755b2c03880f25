package dev.portcullis.input;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of a user's file, and names the file when it holds none. */
public final class UserText {
    private UserText() {}

    public static String read(Path file) throws IOException, InvalidFilesException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new InvalidFilesException(List.of(new Mistake(file.toString(), 1, 1, "not UTF-8 text")));
        }
    }
}
