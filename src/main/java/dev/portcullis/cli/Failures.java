package dev.portcullis.cli;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.UnknownPortalException;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.report.pack.PackException;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user is told when something goes wrong: one paragraph and an exit code; a stack trace only for our own bugs. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("portcullis: " + Console.harmless(mistake.getMessage()));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidFilesException invalid) {
            invalid.mistakes().forEach(wrong -> err.println(Console.harmless(wrong.toString())));
            int count = invalid.mistakes().size();
            err.println("portcullis: " + count + (count == 1 ? " mistake" : " mistakes")
                    + " in the files above; nothing was judged.");
            return ExitCode.USAGE;
        }
        String message = message(failure);
        if (message == null) {
            err.println("portcullis: an internal error; this is a bug in Portcullis, and its report is welcome.");
            failure.printStackTrace(err);
            return ExitCode.INTERNAL_ERROR;
        }
        err.println("portcullis: " + Console.harmless(message));
        return failure instanceof UnreachableException ? ExitCode.INCOMPLETE : ExitCode.USAGE;
    }

    private static @Nullable String message(Exception failure) {
        if (failure instanceof UsageException
                || failure instanceof CredentialsException
                || failure instanceof UnknownPortalException
                || failure instanceof UnreachableException
                || failure instanceof InvalidSnapshotException
                || failure instanceof PackException) {
            return failure.getMessage();
        } else if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException fault) {
            return disk(fault);
        }
        return failure instanceof IOException fault ? disk(fault) : null;
    }

    private static String disk(IOException fault) {
        if (fault instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist.";
        } else if (fault instanceof AccessDeniedException denied) {
            return "'" + denied.getFile() + "' may not be read or written by this user.";
        } else if (fault instanceof NotDirectoryException || fault instanceof FileAlreadyExistsException) {
            return "'" + ((FileSystemException) fault).getFile() + "' is not a folder.";
        }
        if (fault instanceof FileSystemException named && named.getFile() != null) {
            String reason = named.getReason() == null ? "the system gives no reason" : named.getReason();
            return "'" + named.getFile() + "' cannot be read or written: " + reason + ".";
        }
        return "a file could not be read or written: " + fault.getMessage() + ".";
    }
}
