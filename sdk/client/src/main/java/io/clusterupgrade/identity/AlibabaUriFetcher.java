// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * Fetches keys from the custom service at {@code ALIBABA_CLOUD_CREDENTIALS_URI}
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
final class AlibabaUriFetcher implements CredentialsFetcher {
    private static final String NAME = "Alibaba credentials URI";
    private static final String URI = "ALIBABA_CLOUD_CREDENTIALS_URI";
    private static final byte[] EMPTY = {};
    private static final int MIN_TOKEN_LENGTH = 8;

    private final IdentitySettings settings;

    AlibabaUriFetcher(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        String uri = settings.variable(URI);
        if (uri == null) {
            throw CredentialsException.notSetUp("The environment variable " + URI + " is not set.");
        }
        String checked = LocalHosts.check(URI, uri, settings);
        IdentityResponse response = IdentityHttpClient.local(NAME, Vendor.ALIBABA, settings, Duration.ofSeconds(10))
                .execute(now -> HttpRequest.of("GET", checked, Map.of(), EMPTY), secrets(checked));
        return TemporaryKeyFormat.ALIBABA_METADATA.read(response, "");
    }

    @Override
    public String toString() {
        return "AlibabaCredentialsUri";
    }

    /** Returns the secrets of the URI: the value of a query parameter may be a token. */
    private static SecretRedactor secrets(String uri) {
        int query = uri.indexOf('?');
        String[] values = query < 0
                ? new String[0]
                : Arrays.stream(uri.substring(query + 1).split("&", -1))
                        .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                        .filter(value -> value.length() >= MIN_TOKEN_LENGTH)
                        .toArray(String[]::new);
        return SecretRedactor.of(values);
    }
}
