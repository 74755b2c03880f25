package dev.portcullis.report.code;

import java.util.List;

/** Cases under one name. */
record TestSuite(String name, List<TestCase.Property> properties, List<TestCase> cases) {
    long count(TestCase.Outcome outcome) {
        return cases.stream().filter(test -> test.outcome() == outcome).count();
    }
}
