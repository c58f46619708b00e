// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the javadoc of the clients and of what hangs on them: a write says how it fails, and the examples compile. */
class HandleDocumentationTest {
    private static final Path SOURCES = Path.of("src/main/java/io/clusterupgrade");
    private static final Pattern METHOD = Pattern.compile(
            "(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public [\\w<>?,. ]+ (\\w+)\\([^)]*\\)\\s*\\{(.*?)\\n    \\}",
            Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("(Css|Cce|Ack)Operations((?:\\.\\w+)?)\\.([A-Z][A-Z0-9_]+)");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* }</pre>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyWriteSaysThatItsOutcomeMayBeUnknown(CloudService service) throws Exception {
        List<String> silent = new ArrayList<>();
        int writes = 0;
        for (Path file : files(service)) {
            Matcher method = METHOD.matcher(Files.readString(file));
            while (method.find()) {
                Matcher constant = CONSTANT.matcher(method.group(3));
                if (constant.find() && !operation(service, constant).isIdempotent()) {
                    writes++;
                    if (!method.group(1).contains("@throws io.clusterupgrade.error.OutcomeUnknownException")) {
                        silent.add(file.getFileName() + ": " + method.group(2));
                    }
                }
            }
        }

        assertThat(writes).isGreaterThan(8);
        assertThat(silent)
                .as("document OutcomeUnknownException: who calls a write has to know that it is not sent again")
                .isEmpty();
    }

    @Test
    void theExamplesCompile() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (CloudService service : CloudService.values()) {
            for (Path file : files(service)) {
                Matcher example = EXAMPLE.matcher(Files.readString(file));
                while (example.find()) {
                    String name = "Example" + examples.size();
                    examples.put(name, program(service, name, example.group(1).replaceAll("(?m)^\\s*\\* ?", "")));
                }
            }
        }

        assertThat(examples).hasSizeGreaterThan(8);
        assertThat(compile(examples)).isEmpty();
    }

    private static String program(CloudService service, String name, String body) {
        String root = "io.clusterupgrade." + folder(service);
        return """
                import io.clusterupgrade.ack.AckClient;
                import io.clusterupgrade.cce.CceClient;
                import io.clusterupgrade.css.CssClient;
                import %1$s.model.*;
                import %1$s.request.*;

                class %2$s {
                    static String clusterId, actionId, nodepoolId;

                    static void run(CssClient css, CceClient cce, AckClient ack%3$s) {
                        %4$s
                    }
                }
                """.formatted(root, name, body.contains("String taskId") ? "" : ", String taskId", body);
    }

    /** Returns what the compiler prints about the programs; empty if it accepts them. */
    private String compile(Map<String, String> programs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()));
        for (Map.Entry<String, String> program : programs.entrySet()) {
            Path file = Files.writeString(folder.resolve(program.getKey() + ".java"), program.getValue());
            arguments.add(file.toString());
        }
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        out.flush();
        return code == 0 ? "" : "javac ends with " + code + ": " + printed;
    }

    /** The tests run on the module path, where the class path lacks the client and its dependencies. */
    private static String classPath() {
        return Stream.of(
                        location(CssClient.class),
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""))
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }

    private static String location(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static Operation<?, ?> operation(CloudService service, Matcher constant)
            throws ReflectiveOperationException {
        String root = "io.clusterupgrade." + folder(service) + "." + constant.group(1) + "Operations";
        Field field = Class.forName(root + constant.group(2).replace('.', '$')).getField(constant.group(3));
        return (Operation<?, ?>) field.get(null);
    }

    private static List<Path> files(CloudService service) throws IOException {
        try (Stream<Path> all = Files.list(SOURCES.resolve(folder(service)))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*(Operations|Constants)\\.java"))
                    .sorted()
                    .toList();
        }
    }

    private static String folder(CloudService service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
