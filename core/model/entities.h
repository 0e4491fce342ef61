#pragma once
#include "core/model/entities/act.h"
#include "core/model/entities/choose.h"
#include "core/model/entities/listen.h"
#include "core/model/entities/plan.h"
#include "core/model/entities/roadmap.h"
