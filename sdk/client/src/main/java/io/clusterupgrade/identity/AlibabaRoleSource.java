// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.signer.AlibabaV3Signer;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpCall;
import java.util.Map;

/** STS AssumeRole, signed with ACS3 in RPC style by the keys of somebody who may play the role (signing sheet 3.2, 7.1). */
final class AlibabaRoleSource implements CredentialsSource {
    private static final String NAME = "STS AssumeRole";

    private final CredentialsProvider base;
    private final RamRole role;
    private final IdentitySettings settings;
    private final Signer signer = AlibabaV3Signer.create();

    AlibabaRoleSource(CredentialsProvider base, RamRole role, IdentitySettings settings) {
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
        ServiceReply reply = ServiceDesk.alibaba(NAME, settings)
                .ask(now -> signer.sign(HttpCall.of("POST", url, headers, form), keys, now), SecretRedactor.of(keys));
        return KeysFormat.ALIBABA_STS.read(reply, "");
    }

    @Override
    public String toString() {
        return "AlibabaRole[" + role.arn() + "]";
    }
}
