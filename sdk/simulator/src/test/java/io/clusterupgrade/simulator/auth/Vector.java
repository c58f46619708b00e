// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A request signed by a vendor's own signer. The request on the wire has the headers of the caller and of the signer. */
record Vector(String name, JsonNode input, Map<String, String> headers, String canonicalRequest, String stringToSign) {
    static Stream<Vector> all(String file) {
        try (InputStream in = Vector.class.getResourceAsStream("/vectors/" + file)) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
            return StreamSupport.stream(root.get("vectors").spliterator(), false)
                    .map(Vector::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode source : new JsonNode[] {json.at("/input/headers"), json.at("/expected/headers")}) {
            source.properties()
                    .forEach(header -> headers.put(
                            header.getKey().toLowerCase(Locale.ROOT),
                            header.getValue().asText()));
        }
        return new Vector(
                json.get("name").asText(),
                json.get("input"),
                headers,
                json.at("/expected/canonicalRequest").asText(),
                json.at("/expected/stringToSign").asText());
    }

    AccessKey key() {
        @Nullable String token = input.has("securityToken") ? input.get("securityToken").asText() : null;
        String id = input.get("accessKeyId").asText();
        return new AccessKey(id, input.get("secretAccessKey").asText(), token, "project");
    }

    KeyStore keyStore() {
        KeyStore store = new KeyStore();
        store.add(key());
        return store;
    }

    Instant time() {
        return Instant.parse(input.get("timestamp").asText());
    }

    String authorization() {
        return Objects.requireNonNull(headers.get("authorization"));
    }

    WireRequest request() {
        return request(headers, body());
    }

    WireRequest requestWithHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return request(changed, body());
    }

    WireRequest requestWithOtherBody() {
        return request(headers, "something else".getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the signature with another last digit or letter. */
    String tamperedAuthorization() {
        String text = authorization();
        // The last character of a Base64 signature is padding, so the fourth from the end is replaced.
        int at = text.length() - 4;
        char other = text.charAt(at) == '0' ? '1' : '0';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private WireRequest request(Map<String, String> withHeaders, byte[] body) {
        String url = input.get("url").asText();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        String target = path < 0 ? "/" : url.substring(path);
        String method = input.get("method").asText();
        return new WireRequest(method, target, WireHeaders.of(withHeaders.entrySet()), body);
    }

    private byte[] body() {
        return input.has("bodyBase64")
                ? Base64.getDecoder().decode(input.get("bodyBase64").asText())
                : input.path("body").asText().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
