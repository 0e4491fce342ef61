#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>

int main(int argc, char** argv) {
    // A sample of the random lives; the sweep runs the long ones.
    ::setenv("RC_PARAMS", "max_success=40 max_size=60", 0);
    return Catch::Session().run(argc, argv);
}
