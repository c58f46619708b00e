// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The HTML document with its style and its script. Both are inside the document, and the policy for its content allows exactly these
 * two texts, by their hashes.
 */
final class PageDocument {
    private static final List<String> STYLES = List.of("page.css", "cluster.css", "panels.css");
    private static final List<String> SCRIPTS = List.of("elements.js", "cluster.js", "journal.js", "page.js");

    private final String html;
    private final String policy;

    private PageDocument(String html, String policy) {
        this.html = html;
        this.policy = policy;
    }

    static PageDocument load() {
        String style = joined(STYLES);
        String script = "\"use strict\";\n{\n" + joined(SCRIPTS) + "}\n";
        String html = resource("page.html").replace("/*style*/", style).replace("/*script*/", script);
        String policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src '" + hash(script) + "'",
                "style-src '" + hash(style) + "'",
                "connect-src 'self'",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'");
        return new PageDocument(html, policy);
    }

    /** Returns the document with this token, which consists of letters and digits. */
    SimulatedResponse response(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Content-Security-Policy", policy);
        return new SimulatedResponse(200, headers, html.replace("{{token}}", token));
    }

    private static String joined(List<String> names) {
        return names.stream().map(PageDocument::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream stream = PageDocument.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The simulator's jar has no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
