# Flags that every target shares.
find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON) # they would make every object another
endif()

add_library(updraft_flags INTERFACE)
target_compile_options(updraft_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wnull-dereference
    $<$<BOOL:${UPDRAFT_WERROR}>:-Werror>
    # GCC 12 sees ghosts in std::variant when it optimises.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference -Wno-maybe-uninitialized>)
if(UPDRAFT_SANITIZE)
    # -O1: half the time of -O0, and the stacks are still true.
    target_compile_options(updraft_flags INTERFACE
        -fsanitize=${UPDRAFT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
    target_link_options(updraft_flags INTERFACE -fsanitize=${UPDRAFT_SANITIZE})
endif()

# moc 6.4 stumbles over <concepts> as libstdc++ 12 writes it; it needs nothing of it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
