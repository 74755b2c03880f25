package dev.portcullis.cli.rules;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.features.book.StepBook;
import dev.portcullis.features.book.StepEntry;
import dev.portcullis.features.book.WordEntry;
import dev.portcullis.features.crm.Columns;
import java.io.PrintWriter;

/** All that may be written in examples, for people who write them. */
final class StepsPage {
    private final PrintWriter out;

    StepsPage(Console console) {
        this.out = console.out();
    }

    void print() {
        out.println(
                "An example describes a CRM and says what becomes of controls. Whatever it does not mention complies");
        out.println(
                "with every control and was collected whole: an active portal, the user type Client Portal with the");
        out.println("module Contacts, the user ann@client.example, the internal user olga@acme.example.");
        StepBook.steps().forEach(this::step);
        out.println();
        out.println(
                "Words at the places in braces; {string} is text in double quotes, {int} and {long} are numbers, {word}");
        out.println("is one word, (s) may be left out, and of this/these one is chosen:");
        StepBook.words().forEach(this::word);
        out.println();
        out.println(
                "Columns of tables. Each may be left out; a cell in double quotes keeps its outer blanks; 'unknown' means");
        out.println("that Zoho did not say:");
        StepBook.tables().forEach(this::table);
    }

    private void step(StepEntry step) {
        out.println();
        out.println(step.keyword() + " " + step.expression());
        out.println("    " + step.meaning());
        out.println(step.example().indent(6).stripTrailing());
    }

    private void word(WordEntry word) {
        String allowed = word.words().isEmpty() ? "such as " + word.example() : String.join(" | ", word.words());
        out.println("  {" + word.name() + "}: " + word.meaning());
        out.println("      " + allowed);
    }

    private void table(Columns table) {
        out.println("  " + table.table());
        table.meanings().forEach((column, meaning) -> out.println("      " + column + ": " + meaning));
    }
}
