package dev.portcullis;

import dev.portcullis.features.ShippedRules;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Runs every example of the folder {@code features} on the shipped rules. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.portcullis.features.steps")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class FeaturesTest {
    @BeforeSuite
    static void giveRules() {
        ShippedRules.underTest().give();
    }
}
