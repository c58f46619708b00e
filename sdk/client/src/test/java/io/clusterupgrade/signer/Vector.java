// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A recorded signature of a vendor's own signer. */
record Vector(JsonNode node) {
    private static final Set<String> ADDED_BY_TRANSPORT = Set.of("host", "content-length");

    String name() {
        return node.get("name").textValue();
    }

    String input(String member) {
        return node.get("input").path(member).asText();
    }

    String expected(String member) {
        return node.get("expected").path(member).asText();
    }

    String pythonSdk(String member) {
        return node.get("expected").path("pythonSdk").path(member).asText();
    }

    /** Returns the request before signing: project, domain and Content-MD5 are already headers. */
    HttpRequest request() {
        Map<String, String> headers = texts(node.get("input").get("headers"));
        if (!input("projectId").isEmpty()) {
            headers.put("X-Project-Id", input("projectId"));
        }
        if (!input("domainId").isEmpty()) {
            headers.put("X-Domain-Id", input("domainId"));
        }
        if (node.get("input").path("contentMd5").asBoolean()) {
            headers.put("Content-MD5", md5(body()));
        }
        return HttpRequest.of(input("method"), input("url"), headers, body());
    }

    Credentials credentials() {
        String id = input("accessKeyId");
        String secret = input("secretAccessKey");
        String token = input("securityToken");
        return token.isEmpty() ? Credentials.accessKey(id, secret) : Credentials.session(id, secret, token);
    }

    Instant timestamp() {
        return Instant.parse(input("timestamp"));
    }

    /** Returns the headers that signing adds, by lower-case name, without those that the transport adds. */
    Map<String, String> expectedHeaders() {
        Map<String, String> headers = new TreeMap<>();
        texts(node.get("expected").get("headers"))
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.keySet().removeAll(ADDED_BY_TRANSPORT);
        return headers;
    }

    /** Returns the headers of the signed request that are not in the input, by lower-case name. */
    Map<String, String> addedHeaders(HttpRequest signed) {
        Map<String, String> headers = new TreeMap<>();
        signed.forEachHeader((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        node.get("input")
                .get("headers")
                .fieldNames()
                .forEachRemaining(name -> headers.remove(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    @Override
    public String toString() {
        return name();
    }

    private byte[] body() {
        return node.get("input").has("bodyBase64")
                ? Base64.getDecoder().decode(input("bodyBase64"))
                : input("body").getBytes(UTF_8);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().textValue()));
        return texts;
    }

    private static String md5(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
