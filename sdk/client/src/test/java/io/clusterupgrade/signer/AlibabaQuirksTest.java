// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in which Alibaba's Java SDKs sign something else than they send, or disagree, and what this library does. */
class AlibabaQuirksTest {
    private static final List<Vector> V3 = VectorFile.read("acs3-hmac-sha256-quirks.json", 4);
    private static final List<Vector> ROA = VectorFile.read("acs-roa-hmac-sha1-quirks.json", 3);

    /** This library signs the path that is sent: encoded, and with dot segments resolved. */
    @ParameterizedTest
    @CsvSource({
        "quirk-raw-non-ascii-path, /tasks/任务, /tasks/%E4%BB%BB%E5%8A%A1",
        "quirk-raw-space-path, /tasks/a b, /tasks/a%20b",
        "quirk-dot-segments, /tasks/x/../y, /tasks/y",
    })
    void v3SignsThePathThatIsSent(String name, String official, String ours) {
        Vector vector = quirk(V3, name);
        HttpRequest signed = signV3(vector);

        String canonical = vector.expected("canonicalRequest");
        assertThat(canonical).startsWith("GET\n" + official + "\n");
        assertThat(Canonical.alibaba(signed)).isEqualTo(canonical.replace("\n" + official + "\n", "\n" + ours + "\n"));
        assertThat(signed.header("Authorization"))
                .isNotEqualTo(vector.expectedHeaders().get("authorization"));
    }

    /** No difference: an empty path is sent and signed as a slash. */
    @Test
    void v3SignsAnEmptyPathAsSlash() {
        Vector vector = quirk(V3, "quirk-empty-pathname");

        assertThat(vector.addedHeaders(signV3(vector))).isEqualTo(vector.expectedHeaders());
    }

    /** Header names ignore case, so an {@code X-Acs-} header is signed as {@code x-acs-}. */
    @Test
    void roaSignsMixedCaseHeaders() {
        assertRoaDiffers(
                "quirk-roa-tea-mixed-case-header",
                "\nx-acs-signature-method",
                "\nx-acs-region-id:cn-hangzhou\nx-acs-signature-method");
    }

    /** Leading and trailing blanks are not sent, so they are not signed. */
    @Test
    void roaSignsTrimmedHeaders() {
        assertRoaDiffers("quirk-roa-core-header-not-trimmed", "\nx-acs-padded:  v  \n", "\nx-acs-padded:v\n");
    }

    /** The whole query is sorted; no part of it is opaque. */
    @Test
    void roaSortsTheWholeQuery() {
        assertRoaDiffers("quirk-roa-core-sub-resource", "?a=b&z=1&y", "?a=b&y&z=1");
    }

    private static void assertRoaDiffers(String name, String official, String ours) {
        Vector vector = quirk(ROA, name);
        HttpRequest signed = AlibabaRoaSigner.create(() -> vector.input("nonce"))
                .sign(vector.request(), vector.credentials(), vector.timestamp());

        assertThat(vector.expected("stringToSign")).contains(official);
        assertThat(AlibabaRoaSigner.stringToSign(signed))
                .isEqualTo(vector.expected("stringToSign").replace(official, ours));
        assertThat(signed.header("Authorization"))
                .isNotEqualTo(vector.expectedHeaders().get("authorization"));
    }

    private static HttpRequest signV3(Vector vector) {
        return AlibabaV3Signer.create(() -> vector.input("nonce"))
                .sign(vector.request(), vector.credentials(), vector.timestamp());
    }

    private static Vector quirk(List<Vector> vectors, String name) {
        return vectors.stream()
                .filter(vector -> vector.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
