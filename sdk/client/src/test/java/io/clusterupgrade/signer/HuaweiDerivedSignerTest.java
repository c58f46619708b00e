// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuaweiDerivedSignerTest extends SignerContract {

    @Override
    Signer signer() {
        return HuaweiDerivedSigner.create("css", "cn-north-4");
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
        return Set.of("X-Security-Token", "X-Sdk-Date", "Authorization");
    }

    @Test
    void scopeIsDayRegionAndService() {
        assertThat(HuaweiDerivedSigner.create("iam", "globe")
                        .sign(jsonRequest(), KEY, NOW)
                        .header("Authorization"))
                .startsWith("V11-HMAC-SHA256 Credential=EXAMPLE-AK/20260115/globe/iam, SignedHeaders=");
    }

    @Test
    void dayComesFromTheDateHeader() {
        HttpRequest request = request(Map.of("x-sdk-date", "20250203T000000Z"), "");

        assertThat(sign(request).header("Authorization")).contains("/20250203/cn-north-4/css,");
    }

    @Test
    void aDateOfEightDigitsIsTheWholeDay() {
        assertThat(sign(request(Map.of("X-Sdk-Date", "20250203"), "")).header("Authorization"))
                .contains("/20250203/cn-north-4/css,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "a", "z", "A", "Z", "-"})
    void acceptsTheFirstAndTheLastOfEachKindOfCharacter(String part) {
        HttpRequest signed = HuaweiDerivedSigner.create(part, part).sign(jsonRequest(), KEY, NOW);

        assertThat(signed.header("Authorization")).contains("/" + part + "/" + part + ",");
    }

    @Test
    void rejectsADateWithoutDay() {
        assertThatThrownBy(() -> sign(request(Map.of("X-Sdk-Date", "2025"), "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("X-Sdk-Date must start with yyyyMMdd: 2025");
    }

    @Test
    void regionAndServiceChangeTheSignature() {
        assertThat(List.of(signature("css", "cn-north-4"), signature("cce", "cn-north-4"), signature("css", "globe")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a,b", "cn north", "ı", "/", ":", "@", "[", "`", "{"})
    void rejectsAServiceOrRegionWithOtherCharacters(String part) {
        assertThatThrownBy(() -> HuaweiDerivedSigner.create(part, "globe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service must be letters, digits and '-': '" + part + "'");
        assertThatThrownBy(() -> HuaweiDerivedSigner.create("css", part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be letters, digits and '-': '" + part + "'");
    }

    private static String signature(String service, String region) {
        HttpRequest signed = HuaweiDerivedSigner.create(service, region).sign(jsonRequest(), KEY, NOW);
        String authorization = Objects.requireNonNull(signed.header("Authorization"));
        return authorization.substring(authorization.indexOf("Signature="));
    }
}
