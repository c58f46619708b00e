// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Host;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Prints results, events and problems in the form that the options ask for. */
public final class Output {
    private static final JsonMapper JSON = new JsonMapper();

    private final Host host;
    private final OutputOptions options;
    private final String command;

    /** Creates an output for a command of this name. */
    public Output(Host host, OutputOptions options, String command) {
        this.host = host;
        this.options = options;
        this.command = command;
    }

    /** Returns the style of texts. */
    public Style style() {
        return Style.of(host, options);
    }

    /** Returns the options. */
    public OutputOptions options() {
        return options;
    }

    /** Prints a line for people; nothing if the output is for programs. */
    public void line(String text) {
        if (!options.isForPrograms()) {
            host.out().println(text);
        }
    }

    /** Prints an event as a line of JSON if the options ask for it. */
    public void event(ObjectNode event) {
        if (options.events) {
            host.out().println(text(event));
        }
    }

    /** Prints a result. */
    public void result(CommandResult result) {
        if (result.isPrinted()) {
            return;
        }
        if (options.events) {
            ObjectNode document = document(result.code(), result.fields());
            document.put("event", "result");
            host.out().println(text(document));
        } else if (options.json) {
            host.out().println(document(result.code(), result.fields()).toPrettyString());
        } else if (!result.text().isEmpty()) {
            host.out().println(result.text());
        }
    }

    /** Prints a problem: a line on the standard error stream, and a document if the output is for programs. */
    public void problem(Problem problem, Throwable cause) {
        host.err().println("clusterup: " + SafeText.line(problem.text()));
        if (options.isForPrograms()) {
            ObjectNode fields = JSON.createObjectNode();
            ObjectNode error = fields.putObject("error");
            error.put("message", problem.message());
            error.put("remedy", problem.remedy());
            result(new CommandResult(problem.code(), "", fields));
        }
        if (options.debug) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            host.err().print(trace);
        }
    }

    private ObjectNode document(ExitCode code, ObjectNode fields) {
        ObjectNode document = JSON.createObjectNode();
        document.put("schema", "clusterup/1");
        document.put("command", command);
        document.put("exitCode", code.number());
        document.put("exit", code.name());
        document.setAll(fields);
        return document;
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }
}
