package com.aerospike.operator.check;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** One call of a verb: what it printed and how it ended. */
record Run(int exitCode, String out, String err) {

    static Run check(String stdin, String... arguments) {
        return of(CheckCommand::new, stdin, arguments);
    }

    static Run render(String stdin, String... arguments) {
        return of(RenderCommand::new, stdin, arguments);
    }

    static Run of(Function<InputStream, Object> verb, String stdin, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        int exitCode = new CommandLine(verb.apply(in))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
