// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

import io.clusterupgrade.transport.Scheduler;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The host of the process. */
public final class SystemHost {
    /** Set by the start script: the letters of the streams that are terminals, of {@code ioe}. */
    private static final String STREAMS = "clusterup.terminals";

    private SystemHost() {}

    /** Creates the host of the process. */
    public static Host create() {
        Map<String, String> environment = System.getenv();
        Charset charset = charset(environment);
        return new Host(
                new BufferedReader(new InputStreamReader(System.in, charset)),
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                environment,
                Path.of(System.getProperty("user.home", ".")),
                Scheduler.system(),
                terminal(environment),
                null,
                null);
    }

    /** JDK 17 encodes what it prints by the locale; a container often has none, and its terminal reads UTF-8 anyway. */
    private static Charset charset(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.equals("C") || value.equals("POSIX")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(System.getProperty("native.encoding", "UTF-8"));
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static TerminalSupport terminal(Map<String, String> environment) {
        String streams = System.getProperty(STREAMS);
        String letters = streams == null ? ofConsole() : streams;
        String term = environment.getOrDefault("TERM", "dumb");
        return new TerminalSupport(
                letters.contains("i"),
                letters.contains("o"),
                letters.contains("e"),
                term.isEmpty() || term.equals("dumb"));
    }

    /** Without the start script: a console is there only if input and output are terminals; from JDK 22 on it has to be asked. */
    @SuppressWarnings("SystemConsoleNull") // which is why it is asked
    private static String ofConsole() {
        Console console = System.console();
        if (console == null) {
            return "";
        }
        try {
            Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(isTerminal) ? "ioe" : "";
        } catch (ReflectiveOperationException e) {
            return "ioe";
        }
    }
}
