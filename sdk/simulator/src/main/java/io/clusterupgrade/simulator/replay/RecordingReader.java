// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a recording, and checks their order. For one use. */
final class RecordingReader {
    private static final String FORMAT = "cluster-upgrade-recording";
    private static final int VERSION = 1;
    private static final List<String> SERVICES = List.of("CSS", "CCE", "ACK");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final ExchangeCollector exchanges = new ExchangeCollector();
    private String service = "";
    private String library = "";
    private int number;
    private @Nullable RecordingException incomplete;

    RecordingReader(Path file) {
        this.file = file;
    }

    Recording read() {
        try (BufferedReader lines =
                // Replaces half a character at the end of an incomplete line.
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                read(line);
            }
            if (incomplete != null && endsWithALineBreak()) {
                throw incomplete;
            }
        } catch (IOException e) {
            throw new RecordingException("Cannot read the recording " + file + ": " + e, e);
        }
        List<RecordedExchange> collected = exchanges.toList();
        if (collected.isEmpty()) {
            throw new RecordingException(file + ": the recording has no exchanges", null);
        }
        return new Recording(file, service, library, collected);
    }

    private void read(String line) {
        JsonNode json = parse(line);
        if (json == null) {
            return;
        }
        String type = json.path("type").asText();
        if (incomplete != null && !type.equals("header")) {
            throw incomplete;
        }
        incomplete = null;
        try {
            if (type.equals("header")) {
                header(json);
            } else if (service.isEmpty()) {
                throw new IllegalArgumentException("this is not a recording: it does not begin with a header");
            } else if (type.equals("sent") || type.equals("exchange")) {
                exchanges.add(new ExchangeParser(json).exchange());
            } else {
                throw new IllegalArgumentException("the type is \"" + type + "\", not header, sent or exchange");
            }
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns null if the line may be incomplete, which the next line or the end of the file decides. */
    private @Nullable JsonNode parse(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            if (number == 1) {
                throw invalid("this is not a recording: the line is not valid JSON", e);
            }
            note(invalid("the line is not valid JSON (" + e.getOriginalMessage() + ")", e));
            return null;
        }
        note(invalid("the line is not a JSON object", null));
        return null;
    }

    /** Only one line can be incomplete at a time. */
    private void note(RecordingException problem) {
        if (incomplete != null) {
            throw incomplete;
        }
        incomplete = problem;
    }

    private void header(JsonNode json) {
        String format = json.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("this is not a recording: the format is \"" + format + "\"");
        }
        JsonNode version = json.path("version");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new IllegalArgumentException("the recording has format version " + version.asText("?")
                    + "; this simulator reads version " + VERSION + ": use a simulator of the recorder's version, "
                    + json.path("library").asText("?"));
        }
        String name = json.path("service").asText();
        if (!SERVICES.contains(name)) {
            throw new IllegalArgumentException("the service is \"" + name + "\", not one of " + SERVICES);
        }
        if (!service.isEmpty() && !service.equals(name)) {
            throw new IllegalArgumentException("the recording is of " + service + " before this line, and of " + name
                    + " after it; record each service to a file of its own");
        }
        service = name;
        library = json.path("library").asText();
        exchanges.startRun();
    }

    private RecordingException invalid(String problem, @Nullable Throwable cause) {
        return new RecordingException(file + ", line " + number + ": " + problem, cause);
    }

    private boolean endsWithALineBreak() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }
}
