// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;
import io.clusterupgrade.credentials.SystemPropertyCredentials;
import io.clusterupgrade.identity.AlibabaIdentity;
import io.clusterupgrade.identity.HuaweiIdentity;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.identity.IdentitySettingsBuilder;
import io.clusterupgrade.request.CloudService.Vendor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where credentials may come from, by name and in order: the vendor's usual search, or only the files with profiles if a profile is named.
 *
 * @param byName the providers
 */
public record CredentialsSources(Map<String, CredentialsProvider> byName) {

    /** Returns the sources of a cluster. */
    public static CredentialsSources of(Host host, ClusterSettings settings) {
        boolean isHuawei = settings.address().service().vendor() == Vendor.HUAWEI;
        return new CredentialsSources(isHuawei ? huawei(host, settings) : alibaba(host, settings));
    }

    /** Returns a provider that uses the first source that has credentials. */
    public CredentialsProvider provider() {
        return CredentialsChain.of(List.copyOf(byName.values()));
    }

    private static Map<String, CredentialsProvider> huawei(Host host, ClusterSettings settings) {
        Map<String, CredentialsProvider> sources = new LinkedHashMap<>();
        String profile = settings.profile();
        if (profile != null) {
            sources.put("section [" + profile + "] of the Huawei credentials file", new HuaweiSection(host, profile));
            return sources;
        }
        IdentitySettings identity = identity(host, settings, null);
        sources.put(
                "HUAWEICLOUD_SDK_IDP_ID and HUAWEICLOUD_SDK_ID_TOKEN_FILE",
                HuaweiIdentity.idTokenFromEnvironment(identity));
        sources.put(
                "environment variables HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK",
                EnvironmentCredentials.huawei(host.environment()));
        sources.put("section [basic] of the Huawei credentials file", HuaweiIdentity.profile(identity));
        sources.put("the agency of this ECS instance", HuaweiIdentity.instanceMetadata(identity));
        sources.put("the identity of this CCE pod", HuaweiIdentity.podIdentity(identity));
        return sources;
    }

    private static Map<String, CredentialsProvider> alibaba(Host host, ClusterSettings settings) {
        Map<String, CredentialsProvider> sources = new LinkedHashMap<>();
        String profile = settings.profile();
        if (profile == null) {
            IdentitySettings identity = identity(host, settings, null);
            sources.put("Java system properties alibabacloud.*", SystemPropertyCredentials.alibaba());
            sources.put(
                    "environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and …_SECRET",
                    EnvironmentCredentials.alibaba(host.environment()));
            sources.put("the OIDC token of this pod (RRSA)", AlibabaIdentity.oidc(identity));
            sources.put("the profile of the Aliyun CLI", AlibabaIdentity.cliProfile(identity));
            sources.put("the Alibaba credentials file", AlibabaIdentity.iniProfile(identity));
            sources.put("the RAM role of this ECS instance", AlibabaIdentity.instanceMetadata(null, identity));
            sources.put("ALIBABA_CLOUD_CREDENTIALS_URI", AlibabaIdentity.credentialsUri(identity));
            return sources;
        }
        IdentitySettings identity = identity(host, settings, profile);
        sources.put("profile " + profile + " of the Aliyun CLI", AlibabaIdentity.cliProfile(identity));
        sources.put("profile " + profile + " of the Alibaba credentials file", AlibabaIdentity.iniProfile(identity));
        return sources;
    }

    private static IdentitySettings identity(Host host, ClusterSettings settings, @Nullable String profile) {
        Map<String, String> environment = new HashMap<>(host.environment());
        if (profile != null) {
            environment.put("ALIBABA_CLOUD_PROFILE", profile);
        }
        IdentitySettingsBuilder builder = IdentitySettings.builder()
                .environment(environment)
                .home(host.home())
                .scheduler(host.scheduler());
        String region = settings.region() == null ? host.variable("CLUSTER_UPGRADE_REGION") : settings.region();
        if (region != null) {
            builder.region(region);
        }
        if (host.transport() != null) {
            builder.transport(host.transport());
        }
        return builder.build();
    }
}
