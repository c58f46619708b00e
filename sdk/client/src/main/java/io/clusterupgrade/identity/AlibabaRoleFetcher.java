// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.signer.AlibabaV3Signer;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpRequest;
import java.util.Map;

/**
 * Fetches keys with STS AssumeRole. The request has the RPC style and is signed with ACS3 by the keys of a user that may assume the role
 * (see sdk/docs/wire/signing.md#acs3-canonical-request and sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
final class AlibabaRoleFetcher implements CredentialsFetcher {
    private static final String NAME = "STS AssumeRole";

    private final CredentialsProvider base;
    private final RamRole role;
    private final IdentitySettings settings;
    private final Signer signer = AlibabaV3Signer.create();

    AlibabaRoleFetcher(CredentialsProvider base, RamRole role, IdentitySettings settings) {
        this.base = base;
        this.role = role;
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        Credentials keys = base.credentials();
        String url = IamEndpoint.sts(settings, role.stsRegion(), role.vpc()) + "/";
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                StsForm.CONTENT_TYPE,
                "x-acs-action",
                "AssumeRole",
                "x-acs-version",
                StsForm.API_VERSION);
        byte[] form = StsForm.of(role, settings.scheduler().now()).bytes();
        IdentityResponse response = IdentityHttpClient.alibaba(NAME, settings)
                .execute(
                        now -> signer.sign(HttpRequest.of("POST", url, headers, form), keys, now),
                        SecretRedactor.of(keys));
        return TemporaryKeyFormat.ALIBABA_STS.read(response, "");
    }

    @Override
    public String toString() {
        return "AlibabaRole[" + role.arn() + "]";
    }
}
