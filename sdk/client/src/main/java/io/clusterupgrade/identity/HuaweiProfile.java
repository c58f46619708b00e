// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;

/**
 * Creates the provider of the section {@code [basic]} of Huawei's profile file
 * (see sdk/docs/wire/signing.md#huawei-credential-chain). Federation takes precedence over keys.
 */
final class HuaweiProfile {
    private static final String TOKEN = "security_token";

    private HuaweiProfile() {}

    static CredentialsProvider find(IdentitySettings settings) {
        Profile profile =
                Profile.huawei(settings.file("HUAWEICLOUD_SDK_CREDENTIALS_FILE", ".huaweicloud/credentials"), "basic");
        String idpId = profile.value("idp_id");
        String tokenFile = profile.value("id_token_file");
        if (idpId == null || tokenFile == null) {
            return ProfileKeys.ofEither(profile, "ak", "sk", TOKEN);
        }
        HuaweiFederation federation =
                new HuaweiFederation(idpId, tokenFile, profile.value("iam_endpoint"), profile.value("project_id"));
        return HuaweiIdentity.keys(new HuaweiFederationFetcher(settings, () -> federation), settings);
    }
}
