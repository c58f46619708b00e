// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.TokenFile;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.transport.HttpCall;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** STS AssumeRoleWithOIDC, which carries the token instead of a signature (signing sheet 7.1). The file is read each time. */
final class AlibabaOidcSource implements CredentialsSource {
    private static final String NAME = "STS AssumeRoleWithOIDC";

    private final IdentitySettings settings;
    private final Supplier<OidcRole> role;

    AlibabaOidcSource(IdentitySettings settings, Supplier<OidcRole> role) {
        this.settings = settings;
        this.role = role;
    }

    @Override
    public ExpiringCredentials fetch() {
        OidcRole from = role.get();
        String token = TokenFile.of(from.tokenFile()).read();
        String sts =
                IamEndpoint.sts(settings, from.role().stsRegion(), from.role().vpc());
        byte[] form = StsForm.of(from.role(), settings.scheduler().now())
                .put("OIDCProviderArn", from.providerArn())
                .put("OIDCToken", token)
                .bytes();
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", StsForm.CONTENT_TYPE);
        ServiceReply reply = ServiceDesk.alibaba(NAME, settings)
                .ask(now -> HttpCall.of("POST", sts + "/?" + query(now), headers, form), SecretRedactor.of(token));
        return KeysFormat.ALIBABA_STS.read(reply, "");
    }

    @Override
    public String toString() {
        return "AlibabaOidc";
    }

    private static String query(Instant now) {
        return new StsForm()
                .put("Action", "AssumeRoleWithOIDC")
                .put("Format", "JSON")
                .put("Version", StsForm.API_VERSION)
                .put("Timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("SignatureNonce", UUID.randomUUID().toString())
                .text();
    }
}
