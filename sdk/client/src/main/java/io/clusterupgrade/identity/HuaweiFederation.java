// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** An identity provider and the file with its token. */
record HuaweiFederation(
        String idpId,
        String tokenFile,
        @Nullable String iamEndpoint,
        @Nullable String projectId) {
    private static final String IDP = "HUAWEICLOUD_SDK_IDP_ID";
    private static final String TOKEN_FILE = "HUAWEICLOUD_SDK_ID_TOKEN_FILE";

    static HuaweiFederation fromEnvironment(IdentitySettings settings) {
        String idpId = settings.variable(IDP);
        String tokenFile = settings.variable(TOKEN_FILE);
        if (idpId == null || tokenFile == null) {
            throw CredentialsException.notSetUp("The environment variables " + IDP + " and " + TOKEN_FILE
                    + " are not both set (not set: " + (idpId == null ? IDP : TOKEN_FILE) + ").");
        }
        return new HuaweiFederation(idpId, tokenFile, null, settings.variable("HUAWEICLOUD_SDK_PROJECT_ID"));
    }
}
