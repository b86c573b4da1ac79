package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a reader sees of text with cursor movements, as far as {@link Screen} uses them; anything else is an error. */
final class TerminalModel {

    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[(\\??\\d*)([A-Za-z])");

    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    void write(String text) {
        var escapes = ESCAPE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (escapes.region(at, text.length()).lookingAt()) {
                control(escapes.group(1), escapes.group(2));
                at = escapes.end();
            } else {
                print(text.charAt(at++));
            }
        }
    }

    List<String> lines() {
        return rows.stream()
                .map(line -> line.toString().stripTrailing())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void control(String argument, String command) {
        switch (argument + command) {
            case "?25l", "?25h", "?7l", "?7h" -> {}
            case "K" -> rows.get(row).setLength(column);
            case "J" -> {
                rows.get(row).setLength(column);
                rows.subList(row + 1, rows.size()).clear();
            }
            case "2J" -> rows.forEach(line -> line.setLength(0));
            case "H" -> moveTo(0);
            default -> upToBegin(argument, command);
        }
    }

    private void upToBegin(String argument, String command) {
        if (!"F".equals(command)) {
            throw new IllegalArgumentException("no terminal command '" + argument + command + "' is known here");
        }
        moveTo(Math.max(0, row - Integer.parseInt(argument)));
    }

    private void moveTo(int line) {
        row = line;
        column = 0;
    }

    private void print(char sign) {
        if (sign == '\n') {
            moveTo(row + 1);
            if (row == rows.size()) {
                rows.add(new StringBuilder());
            }
            return;
        }
        var line = rows.get(row);
        line.replace(column, Math.min(line.length(), column + 1), Character.toString(sign));
        column++;
    }
}
