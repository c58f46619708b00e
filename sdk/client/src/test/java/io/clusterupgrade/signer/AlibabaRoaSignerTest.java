// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlibabaRoaSignerTest extends SignerContract {

    @Override
    Signer signer() {
        return AlibabaRoaSigner.create(() -> NONCE);
    }

    @Override
    Credentials credentials() {
        return SESSION;
    }

    @Override
    List<Credentials> rejected() {
        return List.of(TOKEN);
    }

    @Override
    Set<String> added() {
        return Set.of(
                "Date",
                "x-acs-accesskey-id",
                "x-acs-security-token",
                "x-acs-signature-method",
                "x-acs-signature-nonce",
                "x-acs-signature-version",
                "Authorization");
    }

    @Test
    void absentHeadersAreEmptyLines() {
        assertThat(AlibabaRoaSigner.stringToSign(signer().sign(request(Map.of(), "body"), KEY, NOW)))
                .isEqualTo("POST\n\n\n\nThu, 15 Jan 2026 08:30:00 GMT\nx-acs-signature-method:HMAC-SHA1\n"
                        + "x-acs-signature-nonce:" + NONCE + "\nx-acs-signature-version:1.0\n/v1/things/7?a=1&b=2");
    }

    @Test
    void standardHeadersAreTrimmed() {
        Map<String, String> headers = Map.of(
                "accept", " application/json", "CONTENT-MD5", "md5 ", "content-TYPE", "\ttext/plain", "date", "today");

        assertThat(AlibabaRoaSigner.stringToSign(signer().sign(request(headers, ""), KEY, NOW)))
                .startsWith("POST\napplication/json\nmd5\ntext/plain\ntoday\nx-acs-");
    }

    @Test
    void addsNoContentMd5() {
        assertThat(sign(jsonRequest()).header("Content-MD5")).isNull();
    }

    @Test
    void bodyIsSignedThroughItsMd5Only() {
        String first = signer().sign(request(Map.of(), "one"), KEY, NOW).header("Authorization");

        assertThat(signer().sign(request(Map.of(), "two"), KEY, NOW).header("Authorization"))
                .isEqualTo(first);
        assertThat(signer().sign(request(Map.of("Content-MD5", "x"), "two"), KEY, NOW)
                        .header("Authorization"))
                .isNotEqualTo(first);
    }

    @Test
    void overwritesTheSignatureMethodOfTheRequest() {
        HttpRequest request =
                request(Map.of("X-Acs-Signature-Method", "HMAC-SHA256", "X-Acs-Signature-Version", "9"), "");

        assertThat(sign(request).headers())
                .containsEntry("X-Acs-Signature-Method", "HMAC-SHA1")
                .containsEntry("X-Acs-Signature-Version", "1.0");
    }

    @Test
    void keepsTheNonceOfTheRequest() {
        assertThat(sign(request(Map.of("X-ACS-SIGNATURE-NONCE", "own"), "")).headers())
                .containsEntry("X-ACS-SIGNATURE-NONCE", "own");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.test, /",
        "https://h.test/a%2Fb, /a%2Fb",
        "https://h.test/?b=%2F+%26&a=&c, /?a&b=/ &&c",
        "https://h.test/?, /",
    })
    void resourceIsTheSentPathAndTheDecodedQuery(String url, String resource) {
        HttpRequest request = HttpRequest.of("GET", url, Map.of(), new byte[0]);

        assertThat(AlibabaRoaSigner.stringToSign(request)).isEqualTo("GET\n\n\n\n\n" + resource);
    }

    @Test
    void generatesNoncesByDefault() {
        assertThat(AlibabaRoaSigner.create().sign(jsonRequest(), KEY, NOW).header("x-acs-signature-nonce"))
                .matches("[0-9a-f]{32}");
    }
}
