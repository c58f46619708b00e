// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases in which Huawei's Java SDK differs from its documents or from what it sends, and what this library does. */
class HuaweiQuirksTest {
    private static final List<Vector> QUIRKS = VectorFile.read("huawei-sdk-hmac-sha256-quirks.json", 12);

    /**
     * The cases in which the official Python SDK signs the same as this library: it reads the request from the wire, as
     * a server does.
     */
    private static final Map<String, String> LIKE_PYTHON = Map.of(
            "quirk-query-duplicate-unsorted", "values of one name are sorted: the order of arrival is not guaranteed",
            "quirk-query-name-with-reserved-char", "a name is signed once, encoded; the Java SDK signs it twice",
            "quirk-query-name-non-ascii", "as above",
            "quirk-query-name-with-space", "as above",
            "quirk-header-value-untrimmed", "leading and trailing blanks are not sent, so they are not signed",
            "quirk-path-pre-encoded", "the path is decoded first: an escape is not escaped again",
            "quirk-path-dot-segments", "the path that is sent is signed, not the one before it was resolved",
            "quirk-path-double-slash-at-end", "all slashes are sent, so all are signed",
            "quirk-path-only-slashes", "as above: no request has an empty canonical path");

    private static final String EXPLICIT_DEFAULT_PORT = "quirk-host-explicit-default-port";
    private static final String CONTENT_TYPE_CASE = "quirk-content-type-case";
    private static final String UNSIGNED_EMPTY_BODY = "quirk-unsigned-payload-empty-body";

    static Stream<Vector> likePython() {
        return QUIRKS.stream().filter(vector -> LIKE_PYTHON.containsKey(vector.name()));
    }

    @Test
    void everyQuirkHasATest() {
        assertThat(QUIRKS)
                .extracting(Vector::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                LIKE_PYTHON.keySet().stream(),
                                Stream.of(EXPLICIT_DEFAULT_PORT, CONTENT_TYPE_CASE, UNSIGNED_EMPTY_BODY))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("likePython")
    void signsWhatIsSent(Vector vector) {
        HttpRequest signed = sign(vector);

        String reason = LIKE_PYTHON.get(vector.name());
        assertThat(canonical(signed)).as(reason).isEqualTo(vector.pythonSdk("canonicalRequest"));
        assertThat(signed.header("Authorization")).as(reason).isEqualTo(vector.pythonSdk("Authorization"));
        assertThat(signed.header("Authorization"))
                .isNotEqualTo(vector.expectedHeaders().get("authorization"));
    }

    /** HTTP clients omit a default port in {@code Host}, so a signature with the port would not match. */
    @Test
    void defaultPortIsNeitherSentNorSigned() {
        Vector vector = quirk(EXPLICIT_DEFAULT_PORT);

        assertThat(vector.expected("canonicalRequest")).contains(".com:443\n");
        assertThat(canonical(sign(vector)))
                .isEqualTo(vector.expected("canonicalRequest").replace(".com:443\n", ".com\n"));
    }

    /** Media types ignore case: a JSON body is hashed with a type in any case. */
    @Test
    void recognisesJsonInAnyCase() {
        Vector vector = quirk(CONTENT_TYPE_CASE);
        HttpRequest signed = sign(vector);

        assertThat(vector.expectedHeaders()).containsEntry("x-sdk-content-sha256", "UNSIGNED-PAYLOAD");
        assertThat(signed.header("X-Sdk-Content-Sha256")).isNull();
        assertThat(canonical(signed)).endsWith("\n" + Hashes.sha256Hex("{}"));
    }

    /**
     * The Python SDK sends the header but signs a hash; here the header and the signed line match, as in the Java SDK.
     */
    @Test
    void unsignedPayloadIsSignedAsTheHeaderSaysEvenWithoutBody() {
        Vector vector = quirk(UNSIGNED_EMPTY_BODY);
        HttpRequest signed = sign(vector);

        assertThat(canonical(signed)).isEqualTo(vector.expected("canonicalRequest"));
        assertThat(vector.addedHeaders(signed)).isEqualTo(vector.expectedHeaders());
        assertThat(signed.header("Authorization")).isNotEqualTo(vector.pythonSdk("Authorization"));
    }

    private static Vector quirk(String name) {
        return QUIRKS.stream()
                .filter(vector -> vector.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpRequest sign(Vector vector) {
        return HuaweiHmacSigner.create().sign(vector.request(), vector.credentials(), vector.timestamp());
    }

    private static String canonical(HttpRequest signed) {
        return Canonical.huawei(signed);
    }
}
