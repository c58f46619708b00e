// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;

/** A role that is assumed with an OIDC provider's token, such as a pod's (RRSA). */
record OidcRole(RamRole role, String providerArn, String tokenFile) {
    private static final String ROLE = "ALIBABA_CLOUD_ROLE_ARN";
    private static final String PROVIDER = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
    private static final String TOKEN_FILE = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";

    static OidcRole fromEnvironment(IdentitySettings settings) {
        String arn = settings.variable(ROLE);
        String provider = settings.variable(PROVIDER);
        String file = settings.variable(TOKEN_FILE);
        if (arn == null || provider == null || file == null) {
            throw CredentialsException.notSetUp(
                    "The environment variables " + ROLE + ", " + PROVIDER + " and " + TOKEN_FILE
                            + " are not all set (not set: "
                            + (arn == null ? ROLE : provider == null ? PROVIDER : TOKEN_FILE) + ").");
        }
        RamRole role = RamRole.of(arn);
        String session = settings.variable("ALIBABA_CLOUD_ROLE_SESSION_NAME");
        return new OidcRole(session == null ? role : role.withSessionName(session), provider, file);
    }
}
